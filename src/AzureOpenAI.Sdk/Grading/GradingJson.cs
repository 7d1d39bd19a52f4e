using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dictionary<string, Grader>))]
[JsonSerializable(typeof(IReadOnlyList<Grader>))]
[JsonSerializable(typeof(IReadOnlyList<GraderMessage>))]
[JsonSerializable(typeof(IReadOnlyList<GraderContentPart>))]
[JsonSerializable(typeof(GraderInputAudioPart))]
[JsonSerializable(typeof(GraderInputFilePart))]
[JsonSerializable(typeof(GraderInputImagePart))]
[JsonSerializable(typeof(GraderInputTextPart))]
[JsonSerializable(typeof(GraderOutputTextPart))]
[JsonSerializable(typeof(LabelModelGrader))]
[JsonSerializable(typeof(MultiGrader))]
[JsonSerializable(typeof(PythonGrader))]
[JsonSerializable(typeof(ScoreModelGrader))]
[JsonSerializable(typeof(StringCheckGrader))]
[JsonSerializable(typeof(TextSimilarityGrader))]
[JsonSerializable(typeof(UnknownGrader))]
[JsonSerializable(typeof(UnknownGraderContentPart))]
internal sealed partial class GradingJson : JsonSerializerContext;
