#nullable disable
namespace Orleans;

/// <summary>The plain implementation of <see cref="IGrainState{T}"/>.</summary>
[Serializable]
[GenerateSerializer]
public sealed class GrainState<T> : IGrainState<T>
{
    /// <summary>A state that storage does not hold yet.</summary>
    public GrainState()
        : this(default, null)
    {
    }

    /// <summary>A state that storage does not hold yet.</summary>
    public GrainState(T state)
        : this(state, null)
    {
    }

    /// <summary>A state of this version.</summary>
    public GrainState(T state, string eTag)
    {
        State = state;
        ETag = eTag;
    }

    /// <inheritdoc/>
    [Id(0)]
    public T State { get; set; }

    /// <inheritdoc/>
    [Id(1)]
    public string ETag { get; set; }

    /// <inheritdoc/>
    [Id(2)]
    public bool RecordExists { get; set; }
}
