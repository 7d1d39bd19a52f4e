using System.CommandLine;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Image;

/// <summary><c>aoai image</c>: what an image costs on each model that sees.</summary>
internal sealed class ImageCommand : AppCommand
{
    private readonly Argument<string> _file = new("file") { Description = "An image, or a size such as 1800x2400." };
    private readonly Option<string[]> _models = new("--model", "-m") { HelpName = "model", Description = "Only this model; may be repeated. The picture is drawn for the first one (default: gpt-4o).", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _type = new("--deployment-type") { HelpName = "type", Description = "global, data-zone, regional, batch, data-zone-batch or provisioned (default: global)." };
    private readonly Option<string> _region = new("--region") { HelpName = "region", Description = "The region: regional prices need it." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public ImageCommand(AppConsole console, GlobalOptions global)
        : base("image", "Count what an image costs on each model that takes images, without decoding it.", console, global)
    {
        Add(_file);
        Add(_models);
        Add(_type);
        Add(_region);
        Add(_json);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai image photo.jpg                       # all models and details",
        "aoai image photo.jpg --model gpt-4o --model gpt-5-mini",
        "aoai image 6000x4000 --json                # a size alone",
    ];

    protected override Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        AppSettings settings = Global.Read(result, Terminal, result.GetValue(_type), result.GetValue(_region));
        GivenImage image = GivenImage.Read(result.GetValue(_file)!);
        ModelImage[] models = [.. ModelsOf(result.GetValue(_models) ?? [], settings).Select(model => ModelImage.Count(model, image.Size, settings))];
        if (result.GetValue(_json))
        {
            ImageOutput.WriteJson(Terminal, image, models);
            return Task.FromResult(ExitCode.Fine);
        }

        ModelImage drawn = models.FirstOrDefault(static model => model.Model.Name == Tokens.TokensRequest.DefaultModel) is { } usual && result.GetValue(_models) is not { Length: > 0 } ? usual : models[0];
        ImageOutput.Write(Terminal, image, drawn, models);
        return Task.FromResult(ExitCode.Fine);
    }

    private static IEnumerable<ModelFacts> ModelsOf(string[] names, AppSettings settings)
    {
        if (names.Length > 0)
        {
            return names.Select(name => Seeing(name, settings));
        }

        // A dated version counts as its model does, unless the table knows it only by its date.
        ModelTable table = settings.Models ?? ModelTable.Default;
        return table.Names.Select(name => table.TryGetModel(name, out ModelFacts? facts) ? facts : null).OfType<ModelFacts>()
            .Where(static facts => facts is { ImageRule: not null, Version: null })
            .DistinctBy(static facts => facts.Name);
    }

    private static ModelFacts Seeing(string name, AppSettings settings)
        => settings.Estimator.TryGetModel(name, out ModelFacts? facts)
            ? facts.ImageRule is not null ? facts : throw new BadInputException($"'{name}' takes no images, or how it counts them is not known. 'aoai models' shows which do.")
            : throw UnknownModel(name, settings);

    // The estimator knows which names are near.
    private static Exception UnknownModel(string name, AppSettings settings)
    {
        try
        {
            settings.Estimator.CountTokens(name, "");
        }
        catch (Estimation.UnknownModelException unknown)
        {
            return unknown;
        }

        return new BadInputException($"'{name}' is no known model. 'aoai models' lists them.");
    }
}
