namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>How a value differs from what a document says.</summary>
internal enum FindingKind
{
    /// <summary>It breaks a rule of the document.</summary>
    Wrong,

    /// <summary>It is none of the values, or of the alternatives, that the document lists: a newer document may list more.</summary>
    NotListed,

    /// <summary>The document does not have it, but does not forbid it: a newer one may have it.</summary>
    Unknown,
}

/// <summary>Something at which a value differs from what a document says.</summary>
/// <param name="Pointer">Where, for example <c>/messages/0/role</c>.</param>
/// <param name="Kind">How bad it is.</param>
/// <param name="Text">What differs.</param>
internal sealed record Finding(string Pointer, FindingKind Kind, string Text)
{
    /// <summary>Stands for the whole body, where not even its kind is right.</summary>
    internal const string Body = "body";

    /// <summary>Says whether this finding says something about a place, because it is about that place, one within or one around it.</summary>
    internal bool Touches(string pointer) => (Pointer == Body && pointer.StartsWith('/')) || IsWithin(Pointer, pointer) || IsWithin(pointer, Pointer);

    public override string ToString() => $"{Pointer}: {Text}";

    private static bool IsWithin(string inner, string outer)
        => inner == outer || (inner.StartsWith(outer, StringComparison.Ordinal) && inner[outer.Length] == '/');
}
