using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Tokens;

/// <summary>Counts, and writes what it counted.</summary>
internal static class TokensCounting
{
    public static int Run(TokensRequest request, AppConsole console)
    {
        string model = ModelFor(request);
        List<TokensInput> inputs = TokensInput.ReadAll(request.Inputs, console);
        if (request.ShowsPieces)
        {
            if (request.IsJson)
            {
                throw new BadInputException("--ids shows tokens to people and --json counts to programs. Give one of them.");
            }

            foreach (TokensInput input in inputs)
            {
                TokenPieces.Write(console, input, request.Settings.Estimator.Encode(model, input.Text));
            }

            return ExitCode.Fine;
        }

        (TokensInput Input, int Tokens)[] counts = [.. inputs.Select(input => (input, request.Settings.Estimator.CountTokens(model, input.Text)))];
        if (request.IsJson)
        {
            TokensOutput.WriteJson(console, EncodingOf(request, model), counts);
        }
        else if (counts is [var only])
        {
            // One number alone, so that a script can take it as it is.
            console.Out.WriteLine(only.Tokens.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            TokensOutput.WriteTable(console, counts);
        }

        return ExitCode.Fine;
    }

    private static string EncodingOf(TokensRequest request, string model)
        => request.Settings.Estimator.TryGetModel(model, out ModelFacts? facts) ? facts.Encoding : "";

    private static string ModelFor(TokensRequest request)
    {
        if (request.Encoding is not { } encoding)
        {
            return request.Model ?? request.Settings.Model ?? TokensRequest.DefaultModel;
        }

        if (request.Model is not null)
        {
            throw new BadInputException("--model and --encoding say the same thing twice. Give one of them.");
        }

        ModelTable models = ModelTable.Default;
        return models.Names.FirstOrDefault(name => models.TryGetModel(name, out ModelFacts? facts) && facts.Encoding == encoding && !facts.IsEncodingAssumed)
            ?? throw new BadInputException($"'{encoding}' is no encoding that the tool knows. There are o200k_base, cl100k_base and o200k_harmony.");
    }
}
