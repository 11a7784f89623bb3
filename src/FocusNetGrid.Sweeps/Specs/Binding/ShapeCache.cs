namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>The shapes of the records of one reading; reflection looks at each type once.</summary>
internal sealed class ShapeCache
{
    private readonly Dictionary<Type, RecordShape> shapes = [];

    public RecordShape Of(Type type)
    {
        if (!shapes.TryGetValue(type, out var shape))
        {
            shapes.Add(type, shape = new RecordShape(type));
        }

        return shape;
    }
}
