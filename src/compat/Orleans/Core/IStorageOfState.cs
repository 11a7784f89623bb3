namespace Orleans.Core;

/// <summary>A state of this type that can be read, written and cleared.</summary>
public interface IStorage<TState> : IStorage
{
    /// <summary>The state itself.</summary>
    TState State { get; set; }
}
