namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>What is wrong with a training file.</summary>
public enum TrainingFileProblemKind
{
    /// <summary>Bytes that are no UTF-8, or a byte-order mark.</summary>
    Encoding,

    /// <summary>A line with nothing on it.</summary>
    EmptyLine,

    /// <summary>A line that is no JSON.</summary>
    InvalidJson,

    /// <summary>A line that is too long to be looked at.</summary>
    LineTooLong,

    /// <summary>A member that must be there is not.</summary>
    MissingMember,

    /// <summary>A value of another type than it must have, or an empty one.</summary>
    WrongValue,

    /// <summary>A member that the service does not know.</summary>
    UnknownMember,

    /// <summary>A message whose role is none, or has no place there.</summary>
    Role,

    /// <summary>A conversation that ends with the wrong message.</summary>
    Ending,

    /// <summary>A weight that is neither 0 nor 1, or not on an assistant's message.</summary>
    Weight,

    /// <summary>A tool that is called but not defined, or a call without a result.</summary>
    Tool,

    /// <summary>An image that the service does not take.</summary>
    Image,

    /// <summary>An example from which nothing can be learned.</summary>
    NothingToLearn,

    /// <summary>An example that was there before.</summary>
    Duplicate,

    /// <summary>An example with more tokens than the model takes.</summary>
    TooManyTokens,

    /// <summary>A file with too few examples.</summary>
    TooFewExamples,

    /// <summary>A file that is larger than the service takes.</summary>
    FileTooLarge,

    /// <summary>Examples for another method of training, or for another kind of model.</summary>
    Method,
}
