namespace Orleans.Core;

/// <summary>A state that can be read, written and cleared.</summary>
public interface IStorage
{
    /// <summary>The version that was last read or written.</summary>
    string? Etag { get; }

    /// <summary>Whether storage holds the state.</summary>
    bool RecordExists { get; }

    /// <summary>Removes the state from storage and starts anew.</summary>
    Task ClearStateAsync();

    /// <summary>Writes the state.</summary>
    Task WriteStateAsync();

    /// <summary>Reads the state again; what was not written is lost.</summary>
    Task ReadStateAsync();

    /// <inheritdoc cref="ClearStateAsync()"/>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <inheritdoc cref="WriteStateAsync()"/>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <inheritdoc cref="ReadStateAsync()"/>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}
