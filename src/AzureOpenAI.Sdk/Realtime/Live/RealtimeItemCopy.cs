namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Copies items: those that the caller has seen are the caller's.</summary>
internal static class RealtimeItemCopy
{
    /// <summary>Makes of an item one that can be created; null when nothing is left of it.</summary>
    internal static RealtimeItem? ForNewSession(RealtimeItem item) => item switch
    {
        RealtimeMessage message => Message(message),
        RealtimeFunctionCall call => new RealtimeFunctionCall { Id = call.Id, CallId = call.CallId, Name = call.Name, Arguments = call.Arguments },
        RealtimeFunctionOutput output => new RealtimeFunctionOutput { Id = output.Id, CallId = output.CallId, Output = output.Output },
        _ => null,
    };

    /// <summary>Copies a message with one part changed; the parts before it that are not there yet are made.</summary>
    internal static RealtimeMessage With(RealtimeMessage message, int index, Func<RealtimeContentPart, RealtimeContentPart> change)
    {
        List<RealtimeContentPart> parts = [.. message.Content];
        while (parts.Count <= index)
        {
            parts.Add(new RealtimeContentPart());
        }

        parts[index] = change(parts[index]);
        return new RealtimeMessage { Id = message.Id, Object = message.Object, Status = message.Status, Role = message.Role, Content = parts, AdditionalProperties = message.AdditionalProperties };
    }

    /// <summary>Copies a part, without its sound.</summary>
    internal static RealtimeContentPart Part(RealtimeContentPart part, RealtimeContentKind? kind = null, string? text = null, string? transcript = null) => new()
    {
        Type = part.Type ?? kind,
        Text = text ?? part.Text,
        Transcript = transcript ?? part.Transcript,
        ImageUrl = part.ImageUrl,
        Detail = part.Detail,
        Id = part.Id,
        AdditionalProperties = part.AdditionalProperties,
    };

    private static RealtimeMessage? Message(RealtimeMessage message)
    {
        bool isModel = message.Role == RealtimeRole.Assistant;
        RealtimeContentPart[] parts = [.. message.Content.Select(part => Part(part, isModel)).OfType<RealtimeContentPart>()];
        return parts.Length == 0 || message.Role is null ? null : new RealtimeMessage(message.Role.Value, parts) { Id = message.Id };
    }

    private static RealtimeContentPart? Part(RealtimeContentPart part, bool isModel)
    {
        if (part.ImageUrl is not null)
        {
            return new RealtimeContentPart { Type = part.Type, ImageUrl = part.ImageUrl, Detail = part.Detail };
        }

        string? said = part.Text ?? part.Transcript;
        return string.IsNullOrEmpty(said) ? null : isModel ? RealtimeContentPart.OutputText(said!) : RealtimeContentPart.InputText(said!);
    }
}
