using FocusNetGrid.Silo.Storage;

namespace FocusNetGrid.Silo.Runs;

/// <summary>
/// Keeps a run to one process. The kernel holds the lock, so it is free again the moment its process ends, however it ends.
/// </summary>
public sealed class RunLock : IDisposable
{
    private readonly FileStream _handle;
    private readonly RunDirectory _directory;

    private RunLock(FileStream handle, RunDirectory directory) => (_handle, _directory) = (handle, directory);

    /// <summary>Takes the run, making its folder if it is missing.</summary>
    /// <exception cref="RunException">Another process has it.</exception>
    public static RunLock Acquire(RunDirectory directory, TimeProvider clock)
    {
        Directory.CreateDirectory(directory.Root);
        var held = new RunLock(Open(directory), directory);
        RunJson.Save(directory.Owner, new RunOwner(Environment.ProcessId, Environment.MachineName, clock.GetLocalNow()));
        return held;
    }

    /// <summary>Whether some process has the run now.</summary>
    public static bool IsHeld(RunDirectory directory)
    {
        try
        {
            using var free = new FileStream(directory.Lock, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Gives the run free.</summary>
    public void Dispose()
    {
        File.Delete(_directory.Owner);
        _handle.Dispose();
    }

    private static FileStream Open(RunDirectory directory)
    {
        try
        {
            return new FileStream(directory.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            // The owner is in a file of its own, because a locked file cannot be read. It may be a moment behind the lock.
            var owner = File.Exists(directory.Owner) ? RunJson.Load<RunOwner>(directory.Owner).ToString() : "another process";
            throw new RunException(
                directory.Root, $"is being worked on by {owner}; wait for it, stop it, or name another folder", held);
        }
    }
}
