using System.Runtime.CompilerServices;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing.Retail;

/// <summary>Reads Azure's public list of retail prices. It needs no account, and is asked only when you ask it.</summary>
/// <param name="http">Sends the requests; it is not disposed.</param>
/// <param name="endpoint">Where the list is; null for the public one.</param>
public sealed class RetailPricesClient(HttpClient http, Uri? endpoint = null)
{
    private const int MostPages = 1_000;
    private const int MostTries = 4;
    private static readonly Uri s_public = new("https://prices.azure.com/api/retail/prices");

    private readonly HttpClient _http = Require.NotNull(http);
    private readonly Uri _endpoint = endpoint ?? s_public;

    /// <summary>Gets or sets the clock for the waits between tries.</summary>
    internal Func<TimeSpan, CancellationToken, Task> Delay { get; set; } = static (time, cancellationToken) => Task.Delay(time, cancellationToken);

    /// <summary>Reads the prices of Azure OpenAI, page after page.</summary>
    /// <param name="region">A region, such as <c>swedencentral</c>: Global and Data Zone prices are listed under each.</param>
    /// <param name="currency">The currency, such as <c>EUR</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The meters, as the list has them.</returns>
    /// <exception cref="ArgumentException">The region or the currency can't be one.</exception>
    /// <exception cref="RetailPricesException">While reading: the list refused, sent no JSON, or led elsewhere.</exception>
    public async IAsyncEnumerable<RetailMeter> GetMetersAsync(string region, string currency = "USD", [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string filter = $"contains(productName, 'OpenAI') and armRegionName eq '{Word(region, nameof(region))}' and priceType eq 'Consumption'";
        Uri? page = new(_endpoint, $"?currencyCode='{Word(currency, nameof(currency))}'&$filter={Uri.EscapeDataString(filter)}");
        for (int pages = 0; page is not null; pages++)
        {
            if (pages == MostPages)
            {
                throw new RetailPricesException($"The price list has more than {MostPages} pages, which it never had. Try again later.");
            }

            using JsonDocument document = await ReadAsync(page, cancellationToken).ConfigureAwait(false);
            foreach (JsonElement item in document.RootElement.Items("Items"))
            {
                yield return RetailMeter.Read(item);
            }

            page = document.RootElement.Text("NextPageLink") is { Length: > 0 } next ? Following(next) : null;
        }
    }

    private async Task<JsonDocument> ReadAsync(Uri page, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            using HttpResponseMessage response = await SendAsync(page, cancellationToken).ConfigureAwait(false);
            int status = (int)response.StatusCode;
            if (status is 429 or >= 500 && tries < MostTries)
            {
                await Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(Math.Pow(2, tries - 1)), cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (status != 200)
            {
                throw new RetailPricesException($"The price list answered with status {status}. Try again later, or go on with the table that comes with this package.");
            }

#if NET8_0_OR_GREATER
            using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            using Stream body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            try
            {
                return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (JsonException failure)
            {
                throw new RetailPricesException("The price list sent no JSON. Is there a proxy that answers in its place?", failure);
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri page, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.GetAsync(page, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            throw new RetailPricesException($"The price list at {_endpoint.Host} could not be reached. Estimates go on with the table that comes with this package.", failure);
        }
    }

    /// <summary>A page names the next one; it must not lead elsewhere.</summary>
    private Uri Following(string next)
        => Uri.TryCreate(_endpoint, next, out Uri? link) && link.Scheme == _endpoint.Scheme && link.Host == _endpoint.Host && link.Port == _endpoint.Port
            ? link
            : throw new RetailPricesException("The price list names a next page on another host. It was not followed.");

    private static string Word(string text, string name)
        => Require.NotEmpty(text, name).Replace(" ", "") is var word && word.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            ? word
            : throw new ArgumentException($"'{text}' has other signs than letters and digits.", name);
}
