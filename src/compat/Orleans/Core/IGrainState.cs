#nullable disable
namespace Orleans;

/// <summary>A state as storage sees it.</summary>
public interface IGrainState<T>
{
    /// <summary>The state itself.</summary>
    T State { get; set; }

    /// <summary>Which version of it was last read or written; null before the first.</summary>
    string ETag { get; set; }

    /// <summary>Whether storage holds it.</summary>
    bool RecordExists { get; set; }
}
