namespace OrleansCompatTests.Hosting;

public interface IContextGrain : IGrainWithStringKey
{
    Task<string> Value();

    Task<string> ValueThrough(string other);

    Task SetHere(string value);

    Task<string> Services();
}
