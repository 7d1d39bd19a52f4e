namespace AzureOpenAI.Sdk.Emulator.Schemas;

/// <summary>Where the values come from that fill a schema.</summary>
internal interface IValueSource
{
    /// <summary>A text for a property.</summary>
    string Text(string name, string description);

    /// <summary>A number for a property, or null when there is none to be found.</summary>
    double? Number(string name, string description);

    /// <summary>Whether the prompt speaks of one of the values that a property may have.</summary>
    bool Mentions(string value);

    /// <summary>How many items a list should have when its schema leaves that open.</summary>
    int ItemCount { get; }
}
