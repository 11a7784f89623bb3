namespace FocusNetGrid.Silo.Storage;

/// <summary>The state of a grain as it lies in the database.</summary>
/// <param name="Key">The grain's key.</param>
/// <param name="Etag">Rises with every write.</param>
/// <param name="Json">The state, UTF-8.</param>
internal sealed record StateRow(string Key, long Etag, byte[] Json);
