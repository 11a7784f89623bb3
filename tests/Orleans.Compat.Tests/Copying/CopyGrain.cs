using Orleans.Concurrency;

namespace OrleansCompatTests.Copying;

public sealed class CopyGrain(Witness witness) : Grain, ICopyGrain
{
    private Marked? _kept;

    public Task<Marked> Change(Marked value)
    {
        _kept = value;
        value.Numbers.Add(99);
        return Task.FromResult(value);
    }

    public Task<Marked> Kept() => Task.FromResult(_kept!);

    public Task<MarkedRecord> Record(MarkedRecord value)
    {
        value.Numbers.Add(99);
        return Task.FromResult(value);
    }

    public Task<MarkedStruct> Struct(MarkedStruct value)
    {
        value.Numbers[0] = 99;
        return Task.FromResult(value);
    }

    public Task<MarkedStruct?> Maybe(MarkedStruct? value) => Task.FromResult(value);

    public Task<bool> AreOne(Marked first, Marked second) => Task.FromResult(ReferenceEquals(first, second));

    public Task<bool> IsSame(Fixed value) => Task.FromResult(ReferenceEquals(value, witness.Seen));

    public Task<bool> IsSame(Immutable<List<int>> value) => Task.FromResult(ReferenceEquals(value.Value, witness.Seen));

    public Task<bool> IsSameParameter(List<int> value) => Task.FromResult(ReferenceEquals(value, witness.Seen));

    public Task<int> Sum(int[] numbers)
    {
        var sum = numbers.Sum();
        Array.Clear(numbers);
        return Task.FromResult(sum);
    }

    public Task<List<Marked>> Many(Marked[] values, Dictionary<string, Marked> named, HashSet<int> numbers)
    {
        numbers.Clear();
        List<Marked> all = [.. values, .. named.Values];
        all.ForEach(one => one.Numbers.Add(99));
        return Task.FromResult(all);
    }

    public Task<(Marked Value, int Number)> Tuple((Marked Value, int Number) value)
    {
        value.Value.Numbers.Add(99);
        return Task.FromResult(value);
    }

    public Task<object> Any(object value) => Task.FromResult(value);

    public Task<IReadOnlyList<int>> Numbers(IReadOnlyList<int> values) => Task.FromResult(values);
}
