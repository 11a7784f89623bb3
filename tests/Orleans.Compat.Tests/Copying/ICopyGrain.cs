using Orleans.Concurrency;

namespace OrleansCompatTests.Copying;

/// <summary>Keeps what it is given, changes it, and gives it back.</summary>
public interface ICopyGrain : IGrainWithStringKey
{
    Task<Marked> Change(Marked value);

    Task<Marked> Kept();

    Task<MarkedRecord> Record(MarkedRecord value);

    Task<MarkedStruct> Struct(MarkedStruct value);

    Task<MarkedStruct?> Maybe(MarkedStruct? value);

    Task<bool> AreOne(Marked first, Marked second);

    Task<bool> IsSame(Fixed value);

    Task<bool> IsSame(Immutable<List<int>> value);

    Task<bool> IsSameParameter([Immutable] List<int> value);

    Task<int> Sum(int[] numbers);

    Task<List<Marked>> Many(Marked[] values, Dictionary<string, Marked> named, HashSet<int> numbers);

    Task<(Marked Value, int Number)> Tuple((Marked Value, int Number) value);

    Task<object> Any(object value);

    Task<IReadOnlyList<int>> Numbers(IReadOnlyList<int> values);
}
