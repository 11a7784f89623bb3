namespace OrleansCompatTests.Hosting;

public sealed class ContextGrain(Signals signals, ILocalSiloDetails silo, IGrainContext context) : Grain, IContextGrain
{
    public Task<string> Value() => Task.FromResult(RequestContext.Get("caller") as string ?? "none");

    public async Task<string> ValueThrough(string other)
    {
        await Task.Yield();
        return await GrainFactory.GetGrain<IContextGrain>(other).Value();
    }

    public Task SetHere(string value)
    {
        RequestContext.Set("caller", value);
        return Task.CompletedTask;
    }

    public Task<string> Services() => Task.FromResult(
        $"{ReferenceEquals(signals, ServiceProvider.GetService(typeof(Signals)))} {silo.SiloAddress.Endpoint.Address} {ReferenceEquals(context, GrainContext)} {context.GrainId}");
}
