using Azure;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Deployments;

/// <summary>Changes that the control plane makes on its own: begun, waited for, taken up elsewhere, failed.</summary>
public sealed class DeploymentOperationTests
{
    private const string StatusPath = ControlPlane.Provider + "/locations/eastus2/operationResults/op-1";

    private const string Failure = """
        {
          "id": "op-1", "status": "Failed",
          "error": {
            "code": "InvalidResourceProperties", "message": "The deployment could not be made.", "target": "properties",
            "details": [{ "code": "CapacityUnavailable", "message": "There is no room for 10.", "target": "sku.capacity" }]
          }
        }
        """;

    [Test]
    public async Task A_model_is_deployed_and_waited_for_where_the_service_says([Values] bool async)
    {
        var clock = new InstantClock();
        var service = ControlPlane.Start(clock)
            .Reply(201, ControlPlane.Deployment("Creating"), headers: ("Azure-AsyncOperation", ControlPlane.Status))
            .Reply(200, """{"id":"op-1","status":"Running","percentComplete":40}""", headers: ("Retry-After", "7"))
            .Reply(200, """{"id":"op-1","status":"Succeeded"}""")
            .Reply(200, ControlPlane.Deployment("Succeeded"));
        DeploymentsClient deployments = service.Client();

        DeploymentOperation made = async
            ? await deployments.CreateOrUpdateAsync(WaitUntil.Completed, "chat", ControlPlane.Options)
            : deployments.CreateOrUpdate(WaitUntil.Completed, "chat", ControlPlane.Options);

        Assert.That((made.Id, made.HasValue, made.Value.ProvisioningState), Is.EqualTo(("chat", true, (ProvisioningState?)ProvisioningState.Succeeded)));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"PUT {ControlPlane.Chat}", $"GET {StatusPath}", $"GET {StatusPath}", $"GET {ControlPlane.Chat}" }));
        Assert.That(service.Requests[1].Uri.Query, Is.EqualTo("?api-version=2024-10-01&t=1&s=signed"), "the address is used as it was given");
        Assert.That(clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(7) }));
        JsonTree.AssertEqual("""{"sku":{"name":"GlobalStandard","capacity":10},"properties":{"model":{"format":"OpenAI","name":"gpt-4o","version":"2024-11-20"}}}""", service.Requests[0].Body);
    }

    [Test]
    public async Task Without_a_place_for_the_status_the_deployment_itself_is_looked_at([Values] bool async)
    {
        var service = ControlPlane.Start()
            .Reply(201, ControlPlane.Deployment("Creating"), headers: ("Location", ControlPlane.Host + ControlPlane.Chat))
            .Reply(200, ControlPlane.Deployment("of the future"))
            .Reply(200, ControlPlane.Deployment("Succeeded"));
        DeploymentOperation made = await service.Client().CreateOrUpdateAsync(WaitUntil.Started, "chat", ControlPlane.Options);

        DeploymentsResult deployment = async ? await made.WaitForCompletionAsync() : made.WaitForCompletion();

        Assert.That(deployment.Name, Is.EqualTo("chat"));
        Assert.That(made.StatusUri, Is.Null, "a 201 has a place of what was made, which tells no status");
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"PUT {ControlPlane.Chat}", $"GET {ControlPlane.Chat}", $"GET {ControlPlane.Chat}" }));
    }

    [Test]
    public async Task A_change_that_fails_gives_its_own_error_with_the_field([Values] bool async)
    {
        var service = ControlPlane.Start()
            .Reply(201, ControlPlane.Deployment("Creating"), headers: ("Azure-AsyncOperation", ControlPlane.Status))
            .Reply(200, Failure);
        DeploymentsClient deployments = service.Client();

        var failure = await Assert.ThrowsAsync<JobFailedException>(async () => _ = async
            ? await deployments.CreateOrUpdateAsync(WaitUntil.Completed, "chat", ControlPlane.Options)
            : deployments.CreateOrUpdate(WaitUntil.Completed, "chat", ControlPlane.Options));

        Assert.That((failure.Kind, failure.ErrorCode), Is.EqualTo((FailureKind.JobFailed, "InvalidResourceProperties")));
        Assert.That(failure.Error!.Details.Single(), Has.Property("Target").EqualTo("sku.capacity").And.Property("Code").EqualTo("CapacityUnavailable"));
        Assert.That(failure.Message, Is.EqualTo(
            "The job chat ended as 'Failed': The deployment could not be made. (field: properties) There is no room for 10. (field: sku.capacity)"));
        Assert.That(failure.GetJob<DeploymentsResult>()!.Sku!.Capacity, Is.EqualTo(10));
    }

    [Test]
    public async Task An_error_in_front_of_the_status_is_no_refusal_of_the_question()
    {
        var service = ControlPlane.Start().Reply(200, """{"error":{"code":"ServiceUnavailable","message":"No."},"status":"Failed"}""");
        DeploymentOperation change = service.Client().GetOperation("chat", new Uri(ControlPlane.Status));

        var failure = await Assert.ThrowsAsync<JobFailedException>(async () => await change.WaitForCompletionAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo("ServiceUnavailable"));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("Failed")]
    [TestCase("Canceled")]
    [TestCase("Disabled")]
    public async Task A_deployment_that_ended_otherwise_has_failed(string state)
    {
        var service = ControlPlane.Start().Reply(200, ControlPlane.Deployment(state));
        DeploymentOperation change = service.Client().GetOperation("chat");

        var failure = await Assert.ThrowsAsync<JobFailedException>(async () => await change.WaitForCompletionAsync());

        Assert.That((failure.ErrorCode, change.HasCompleted, change.HasValue), Is.EqualTo((state, true, false)));
    }

    [Test]
    public async Task Another_process_takes_a_change_up_by_its_name_and_place([Values] bool async)
    {
        var first = ControlPlane.Start().Reply(202, ControlPlane.Deployment("Accepted"), headers: ("Location", ControlPlane.Status));
        DeploymentOperation begun = await first.Client().UpdateAsync(WaitUntil.Started, "chat", new DeploymentsUpdateOptions { Sku = new(DeploymentSkuName.GlobalStandard, 20) });
        var second = ControlPlane.Start().Reply(202, "").Reply(200, "").Reply(200, ControlPlane.Deployment("Succeeded", capacity: 20));

        DeploymentOperation taken = second.Client().GetOperation(begun.Id, begun.StatusUri);
        DeploymentsResult changed = async ? await taken.WaitForCompletionAsync() : taken.WaitForCompletion();

        Assert.That(begun.HasCompleted, Is.False);
        Assert.That(changed.Sku!.Capacity, Is.EqualTo(20));
        Assert.That(second.Asked(), Is.EqualTo(new[] { $"GET {StatusPath}", $"GET {StatusPath}", $"GET {ControlPlane.Chat}" }));
    }

    [Test]
    public async Task A_deletion_is_waited_for([Values] bool async)
    {
        var service = ControlPlane.Start()
            .Reply(202, "", headers: ("Location", ControlPlane.Status))
            .Reply(202, "")
            .Reply(204, "");
        DeploymentsClient deployments = service.Client();

        DeploymentDeletionOperation gone = async ? await deployments.DeleteAsync(WaitUntil.Completed, "chat") : deployments.Delete(WaitUntil.Completed, "chat");

        Assert.That((gone.Id, gone.HasValue, gone.Value.Status), Is.EqualTo(("chat", true, (ProvisioningState?)ProvisioningState.Succeeded)));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"DELETE {ControlPlane.Chat}", $"GET {StatusPath}", $"GET {StatusPath}" }));
    }

    [TestCase(200)]
    [TestCase(204)]
    public async Task What_is_deleted_at_once_is_not_asked_for(int status)
    {
        var service = ControlPlane.Start().Reply(status, "");

        DeploymentDeletionOperation gone = await service.Client().DeleteAsync(WaitUntil.Completed, "chat");

        Assert.That(gone.HasValue, Is.True);
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_deletion_without_a_place_has_ended_when_the_deployment_is_gone([Values] bool async)
    {
        var service = ControlPlane.Start()
            .Reply(200, ControlPlane.Deployment("Deleting"))
            .Reply(404, """{"error":{"code":"ResourceNotFound","message":"It is not there."}}""");
        DeploymentDeletionOperation deletion = service.Client().GetDeletionOperation("chat");

        DeploymentOperationStatus ended = async ? await deletion.WaitForCompletionAsync() : deletion.WaitForCompletion();

        Assert.That(ended.Status, Is.EqualTo(ProvisioningState.Succeeded));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_deletion_that_fails_gives_its_own_error()
    {
        var service = ControlPlane.Start()
            .Reply(202, "", headers: ("Azure-AsyncOperation", ControlPlane.Status))
            .Reply(200, """{"status":"Failed","error":{"code":"InUse","message":"Another deployment hangs on it."}}""");

        var failure = await Assert.ThrowsAsync<JobFailedException>(() => service.Client().DeleteAsync(WaitUntil.Completed, "chat"));

        Assert.That(failure, Has.Property("ErrorCode").EqualTo("InUse").And.Message.Contains("Another deployment hangs on it."));
    }

    [Test]
    public async Task A_place_elsewhere_is_never_asked([Values(
        "https://management.azure.com.evil.example/op", "http://management.azure.com/op", "https://management.azure.com:8443/op", "https://user@management.azure.com/op", "https://evil.example/op")] string place)
    {
        var identity = new StubTokenCredential();
        var service = ControlPlane.Start()
            .Reply(201, ControlPlane.Deployment("Creating"), headers: ("Azure-AsyncOperation", place))
            .Reply(200, ControlPlane.Deployment("Succeeded"));
        DeploymentsClient deployments = service.Client(identity);

        Assert.That(() => deployments.GetOperation("chat", new Uri(place)), Throws.ArgumentException.With.Message.Contains("management.azure.com"));
        Assert.That(() => deployments.GetDeletionOperation("chat", new Uri(place)), Throws.ArgumentException);
        Assert.That(identity.Questions, Is.Empty);

        DeploymentOperation made = await deployments.CreateOrUpdateAsync(WaitUntil.Completed, "chat", ControlPlane.Options);

        Assert.That((made.HasValue, made.StatusUri), Is.EqualTo((true, (Uri?)null)));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"PUT {ControlPlane.Chat}", $"GET {ControlPlane.Chat}" }), "the deployment itself is looked at");
        Assert.That(service.Requests.Select(request => request.Uri.Host), Has.All.EqualTo("management.azure.com"));
    }
}
