namespace OrleansCompatTests.Activations;

public interface IFragileGrain : IGrainWithStringKey
{
    Task<int> Attempt();
}
