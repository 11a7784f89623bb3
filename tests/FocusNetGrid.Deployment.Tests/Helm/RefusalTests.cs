using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Helm;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("worker.replica=3", "at '/worker'", "'replica' not allowed")]
    [InlineData("wroker.replicas=3", "at ''", "'wroker' not allowed")]
    [InlineData("worker.device=gpu", "at '/worker/device'", "must be one of 'cuda', 'cpu'")]
    [InlineData("worker.replicas=many", "at '/worker/replicas'", "want integer")]
    [InlineData("worker.terminationGracePeriodSeconds=10", "at '/worker/terminationGracePeriodSeconds'", "want 20")]
    [InlineData("clustering.kind=local", "at '/clustering/kind'", "must be one of 'postgres', 'azure'")]
    [InlineData("clustering.connectionString.existingSecret=", "at '/clustering/connectionString/existingSecret'", "want 1")]
    [InlineData("clusterId=My_Grid", "at '/clusterId'", "does not match pattern")]
    [InlineData("ports.http=80", "at '/ports/http'", "want 1,024")]
    [InlineData("leaseSeconds=1", "at '/leaseSeconds'", "want 2")]

    [InlineData("logFormat=xml", "at '/logFormat'", "must be one of 'json', 'text'")]
    [InlineData("artifacts.size=lots", "at '/artifacts/size'", "does not match pattern")]
    [InlineData("artifacts.kind=blob", "at '/artifacts/kind'", "must be one of 'folder', 'azure'")]
    [InlineData("gateway.ingress.enabled=true", "at '/gateway/ingress/host'", "want 1")]
    [InlineData("gateway.resources.limits.memory=null", "at '/gateway/resources/limits'", "missing property 'memory'")]
    [InlineData("data.subPath=../other", "at '/data/subPath'", "'not' failed")]
    [InlineData("test.image=busybox", "at '/test/image'", "does not match pattern")]
    public async Task A_wrong_value_is_refused_with_its_place_and_what_would_be_right(string change, string place, string remedy)
    {
        var refusal = await Chart.RefusalAsync(change);

        refusal.ShouldContain(place);
        refusal.ShouldContain(remedy);
    }

    [Theory]
    [InlineData("gateway.preStopSeconds=25", "gateway.terminationGracePeriodSeconds is 30")]
    [InlineData("trial.azurite.enabled=true", "clustering.kind is postgres; give azure")]
    [InlineData("tokens.generate=false", "tokens.existingSecret has to name a Secret")]
    [InlineData("tokens.readKey=write-token", "the API tells them apart")]
    [InlineData("ports.client=11111", "have to differ")]
    [InlineData("artifacts.kind=azure", "artifacts.connectionString.existingSecret has to name a Secret")]
    [InlineData("autoscaling.minReplicas=9", "give a smaller minReplicas")]
    [InlineData("worker.device=cpu,worker.trialsAtATime=5", "worker.trialsAtATime is 5 and worker.threads 4")]
    [InlineData("images.silo.tag=latest", "images.silo: latest is another image tomorrow")]
    [InlineData("test.image=docker.io/library/busybox:latest", "test.image: latest is another image tomorrow")]
    public async Task Values_that_contradict_each_other_are_refused_with_a_remedy(string change, string remedy) =>
        (await Chart.RefusalAsync(change)).ShouldContain(remedy);

    [Fact]
    public async Task A_trial_database_goes_with_its_own_clustering_only() =>
        (await Chart.RefusalAsync("trial.postgres.enabled=true", "clustering.kind=azure")).ShouldContain("give postgres");
}
