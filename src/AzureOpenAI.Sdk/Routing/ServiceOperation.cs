using Azure.Core;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>What the client may do when it does not know whether a request was executed.</summary>
internal enum Resend
{
    /// <summary>Executing it twice changes nothing.</summary>
    Always,

    /// <summary>Executing it twice costs tokens twice: once more is worth it.</summary>
    Once,

    /// <summary>Executing it twice makes two things.</summary>
    Never,
}

/// <summary>One operation of the service. Each room lists its own in <c>XCalls.cs</c>.</summary>
internal sealed record ServiceOperation
{
    private ServiceOperation(string name, RequestMethod method, string path, Resend resend, Availability versions)
        => (Name, Method, Path, Resend, Versions) = (name, method, path, resend, versions);

    /// <summary>Gets the name in traces and in messages, after the conventions for generative AI where they have one.</summary>
    internal string Name { get; }

    internal RequestMethod Method { get; }

    /// <summary>Gets the path below <c>/openai/v1</c>, below the deployment, or below the control plane's host. <c>{file id}</c> stands for a value that the caller names.</summary>
    internal string Path { get; }

    /// <summary>Gets what may be done when it is unsure whether it was executed.</summary>
    internal Resend Resend { get; }

    /// <summary>Gets which versions of the service have it.</summary>
    internal Availability Versions { get; }

    /// <summary>Gets whether a deployment performs it, rather than the resource.</summary>
    internal bool IsOfDeployment { get; private init; }

    /// <summary>Gets whether the body names the model in every version, because no deployment stands in the path.</summary>
    internal bool NamesModelInBody { get; private init; }

    /// <summary>Gets whether it opens a socket, whose address names the model in its query in every version.</summary>
    internal bool OpensSocket { get; private init; }

    /// <summary>Gets what else the query of its address says; null for nothing.</summary>
    internal string? Intent { get; private init; }

    /// <summary>Gets whether an ephemeral key may be shown for it, as for what a client does that is not trusted with the resource's key.</summary>
    internal bool TakesEphemeralKey { get; init; }

    /// <summary>Gets whether the body stays readable on the response, unless the call's settings say otherwise.</summary>
    internal bool KeepsBody { get; private init; }

    /// <summary>Gets whether an answer that is no stream begins only when the model has ended.</summary>
    internal bool WaitsForModel { get; private init; }

    /// <summary>Gets whether the control plane performs it: its path stands below the host, and its versions are always dates.</summary>
    internal bool IsOfControlPlane { get; private init; }

    /// <summary>Gets whether a success may come without a body.</summary>
    internal bool MayBeEmpty { get; private init; }

    /// <summary>Gets whether its results have a member <c>error</c>, so that an answer with one is no refusal.</summary>
    internal bool HasErrorMember { get; init; }

    /// <summary>An operation that a deployment performs.</summary>
    internal static ServiceOperation OfDeployment(
        string name, string path, Resend resend, Availability? versions = null, bool keepsBody = true, bool waitsForModel = false)
        => new(name, RequestMethod.Post, path, resend, versions ?? Availability.Always)
        {
            IsOfDeployment = true,
            KeepsBody = keepsBody,
            WaitsForModel = waitsForModel,
        };

    /// <summary>An operation that a deployment performs, whose body names it in every version of the service.</summary>
    internal static ServiceOperation OfModel(string name, string path, Resend resend, Availability versions, bool waitsForModel = false)
        => new(name, RequestMethod.Post, path, resend, versions)
        {
            IsOfDeployment = true,
            NamesModelInBody = true,
            KeepsBody = true,
            WaitsForModel = waitsForModel,
        };

    /// <summary>An operation that opens a socket to a deployment.</summary>
    internal static ServiceOperation OfSocket(string name, string path, Availability versions, string? intent = null)
        // Until the other side has spoken nothing was begun, so it may be opened again.
        => new(name, RequestMethod.Get, path, Resend.Always, versions)
        {
            IsOfDeployment = true,
            NamesModelInBody = true,
            OpensSocket = true,
            TakesEphemeralKey = true,
            Intent = intent,
        };

    /// <summary>An operation that opens a socket to something that the resource holds.</summary>
    internal static ServiceOperation OfSocketTo(string name, string path, Availability versions)
        => new(name, RequestMethod.Get, path, Resend.Always, versions) { OpensSocket = true, TakesEphemeralKey = true };

    /// <summary>An operation on something that the resource holds.</summary>
    internal static ServiceOperation OfResource(string name, RequestMethod method, string path, Resend resend, Availability versions, bool keepsBody = true)
        => new(name, method, path, resend, versions) { KeepsBody = keepsBody, MayBeEmpty = method == RequestMethod.Delete };

    /// <summary>An operation of Azure's control plane.</summary>
    internal static ServiceOperation OfControlPlane(string name, RequestMethod method, string path, Resend resend, bool keepsBody = true, bool mayBeEmpty = false)
        => new(name, method, path, resend, Availability.Always) { IsOfControlPlane = true, KeepsBody = keepsBody, MayBeEmpty = mayBeEmpty };
}
