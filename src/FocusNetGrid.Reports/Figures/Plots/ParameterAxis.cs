using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>The axis of a searched parameter: of numbers, or of categories at equal distances. A few numbers too close to tell apart stand like categories, too.</summary>
internal sealed class ParameterAxis
{
    /// <summary>So many different numbers are ticks themselves; of more, round ones are.</summary>
    private const int MostOwnTicks = 6;

    /// <summary>Of the axis: closer values would look like one.</summary>
    private const double SmallestDistance = 0.05;

    private readonly List<string> categories = [];

    /// <summary>Numbers that stand at equal distances; none where they stand by their size.</summary>
    private readonly double[] places = [];

    public ParameterAxis(SearchStudy study, int parameter)
    {
        Name = study.Parameters[parameter].Name;
        var values = study.ValuesOf(parameter).ToList();
        HasInactive = study.Points.Any(point => point.Values[parameter] is null);
        IsCategorical = values.Any(value => value.Number is null);
        if (IsCategorical)
        {
            categories.AddRange(values.Select(value => value.Text).Distinct());
            Scale = EqualDistances(categories);
        }
        else
        {
            double[] numbers = [.. values.Select(value => value.Number!.Value).DefaultIfEmpty(0).Distinct().Order()];
            Scale = ScaleOf(numbers, study.Parameters[parameter].Logarithmic);
            if (HasOwnTicks(numbers) && numbers.Zip(numbers.Skip(1), (low, high) => Scale.Position(high) - Scale.Position(low)).Min() < SmallestDistance)
            {
                places = numbers;
                Scale = EqualDistances(numbers.Select(Scales.PowerLabel));
            }
        }
    }

    public string Name { get; }

    public Scale Scale { get; }

    /// <summary>Whether values have no order.</summary>
    public bool IsCategorical { get; }

    /// <summary>Whether some configuration did not use the parameter.</summary>
    public bool HasInactive { get; }

    /// <summary>The value on the scale.</summary>
    public double Of(StudyValue value) => IsCategorical ? categories.IndexOf(value.Text)
        : places.Length > 0 ? Array.IndexOf(places, value.Number!.Value)
        : value.Number!.Value;

    private static bool HasOwnTicks(double[] values) => values.Length is > 1 and <= MostOwnTicks;

    private static Scale EqualDistances(IEnumerable<string> labels)
    {
        Tick[] ticks = [.. labels.Select((label, place) => new Tick(place, label))];
        return new Scale(-0.5, ticks.Length - 0.5, Logarithmic: false, ticks);
    }

    private static Scale ScaleOf(double[] values, bool logarithmic)
    {
        var scale = values is [var only] ? Scales.Linear(only, only, 5)
            : logarithmic && values[0] > 0 ? Scales.Logarithmic(values[0], values[^1], 5)
            : Scales.For(values, 5);
        return HasOwnTicks(values) ? Own(scale, values) : scale;
    }

    /// <summary>A scale whose ticks are the values, with some room at its ends.</summary>
    private static Scale Own(Scale scale, double[] values)
    {
        var (low, high) = scale.Logarithmic
            ? (values[0] / Math.Pow(values[^1] / values[0], 0.06), values[^1] * Math.Pow(values[^1] / values[0], 0.06))
            : (values[0] - 0.06 * (values[^1] - values[0]), values[^1] + 0.06 * (values[^1] - values[0]));
        return new Scale(low, high, scale.Logarithmic, [.. values.Select(value => new Tick(value, Scales.PowerLabel(value)))]);
    }
}
