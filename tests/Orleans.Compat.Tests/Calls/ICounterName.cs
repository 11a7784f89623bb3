namespace OrleansCompatTests.Calls;

public interface ICounterName : IGrainWithStringKey
{
    Task<int> TotalByAnotherName();
}
