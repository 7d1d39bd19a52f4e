using Azure.Core;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>A credential that gives the tokens that a test decides, and keeps what it was asked.</summary>
public sealed class StubTokenCredential(Func<int, TokenRequestContext, Task<AccessToken>> answer) : TokenCredential
{
    private readonly List<TokenRequestContext> _questions = [];

    /// <summary>Makes a credential whose tokens are <c>token1</c>, <c>token2</c> and so on, each valid for an hour.</summary>
    public StubTokenCredential(TimeProvider? clock = null)
        : this((number, _) => Task.FromResult(new AccessToken($"token{number}", (clock ?? TimeProvider.System).GetUtcNow().AddHours(1))))
    {
    }

    /// <summary>Gets what it was asked, in order.</summary>
    public IReadOnlyList<TokenRequestContext> Questions
    {
        get
        {
            lock (_questions)
            {
                return [.. _questions];
            }
        }
    }

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        => GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        int number;
        lock (_questions)
        {
            _questions.Add(requestContext);
            number = _questions.Count;
        }

        return await answer(number, requestContext);
    }
}
