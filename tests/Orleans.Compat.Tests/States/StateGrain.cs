namespace OrleansCompatTests.States;

public sealed class StateGrain(
    [PersistentState("score", "store")] IPersistentState<Score> score,
    [PersistentState("other", "memory")] IPersistentState<Score> other) : Grain, IStateGrain
{
    private int _atActivation = -1;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _atActivation = score.State.Points;
        return Task.CompletedTask;
    }

    public Task<string> Look() => Task.FromResult($"{score.State.Points} {score.RecordExists} {score.Etag ?? "none"} {other.RecordExists}");

    public Task<int> AtActivation() => Task.FromResult(_atActivation);

    public async Task Write(int points)
    {
        score.State.Points = points;
        await score.WriteStateAsync();
    }

    public Task Put(int points)
    {
        score.State.Points = points;
        return Task.CompletedTask;
    }

    public Task Read() => score.ReadStateAsync();

    public Task Clear() => score.ClearStateAsync(CancellationToken.None);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
