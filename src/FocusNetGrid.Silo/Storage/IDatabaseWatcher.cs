namespace FocusNetGrid.Silo.Storage;

/// <summary>Hears what a database does.</summary>
internal interface IDatabaseWatcher
{
    /// <summary>A transaction is over. Called on the thread that writes, so it must not wait.</summary>
    /// <param name="took">From its beginning.</param>
    /// <param name="writes">Writes that shared it.</param>
    /// <param name="isDurable">Whether the disk has them; otherwise all of them have failed.</param>
    void Committed(TimeSpan took, int writes, bool isDurable);
}
