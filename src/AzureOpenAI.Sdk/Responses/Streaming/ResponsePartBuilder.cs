using System.Text;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Puts one part of an item together.</summary>
internal sealed class ResponsePartBuilder
{
    private StringBuilder? _text;
    private ResponseContentPart? _part;
    private bool _isDone;

    internal void Begin(ResponseContentPart? part) => _part = part;

    internal void End(ResponseContentPart? part) => (_part, _isDone) = (part, true);

    internal void Append(string? delta, Func<ResponseContentPart> create)
    {
        _part ??= create();
        (_text ??= new()).Append(delta);
    }

    internal ResponseContentPart? Build()
    {
        if (!_isDone && _text is { } text)
        {
            switch (_part)
            {
                case ResponseOutputText output:
                    output.Text = text.ToString();
                    break;
                case ResponseRefusal refusal:
                    refusal.Refusal = text.ToString();
                    break;
                case ResponseReasoningText reasoning:
                    reasoning.Text = text.ToString();
                    break;
                case ResponseSummaryText summary:
                    summary.Text = text.ToString();
                    break;
            }
        }

        return _part;
    }
}
