namespace OrleansCompatTests.Copying;

public interface IPlainGrain : IGrainWithStringKey
{
    Task<Plain> Take(Plain value);
}
