namespace OrleansCompatTests.States;

public interface IStateGrain : IGrainWithStringKey
{
    Task<string> Look();

    Task<int> AtActivation();

    Task Write(int points);

    Task Put(int points);

    Task Read();

    Task Clear();

    Task Leave();
}
