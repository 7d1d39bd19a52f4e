using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Chat;

/// <summary>Adds up what a conversation has cost, by the usage that the service reports.</summary>
internal sealed class RunningCost(AppSettings settings, string deployment)
{
    private readonly TokenPrice? _price = settings.Estimator.TryGetPrice(deployment, out TokenPrice? price) ? price : null;
    private long _input;
    private long _output;
    private decimal _money;
    private decimal _last;
    private int _unreported;

    public void Add(ChatUsage? usage)
    {
        if (usage is null)
        {
            _unreported++;
            return;
        }

        _input += usage.PromptTokens;
        _output += usage.CompletionTokens;
        _last = _price is null ? 0 : PriceOf(usage, _price);
        _money += _last;
    }

    /// <summary>Says in one line what the last answer and all of them have cost.</summary>
    public string Describe()
    {
        string tokens = $"[{Number.Of(_input)} tokens in, {Number.Of(_output)} out";
        string money = _price is null
            ? $"; no price: say which model '{deployment}' serves with --map {deployment}=gpt-4o]"
            : $"; last answer {Number.Money(_last)} {_price.Currency}, in all {Number.Money(_money)} {_price.Currency}]";
        return tokens + money + (_unreported > 0 ? $" ({_unreported} answers without usage)" : "");
    }

    private static decimal PriceOf(ChatUsage usage, TokenPrice price)
    {
        long cached = Math.Min(usage.PromptTokens, usage.PromptTokensDetails?.CachedTokens ?? 0);
        bool isLong = price.LongContextAbove is { } above && usage.PromptTokens > above;
        decimal input = (((usage.PromptTokens - cached) * price.Input) + (cached * (price.CachedInput ?? price.Input))) * (isLong ? price.LongContextInput : 1);
        decimal output = usage.CompletionTokens * (price.Output ?? 0) * (isLong ? price.LongContextOutput : 1);
        return (input + output) / 1_000_000;
    }
}
