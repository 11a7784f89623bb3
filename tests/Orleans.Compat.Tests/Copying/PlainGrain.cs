namespace OrleansCompatTests.Copying;

public sealed class PlainGrain(Witness witness) : Grain, IPlainGrain
{
    public Task<Plain> Take(Plain value)
    {
        witness.Seen = value;
        return Task.FromResult(value);
    }
}
