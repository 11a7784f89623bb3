namespace FocusNetGrid.Grains.Worker;

/// <summary>Names a worker: its silo and its device, for example <c>gpu-node-3/cuda:0</c>.</summary>
/// <param name="Silo">The silo's name.</param>
/// <param name="Device">The device, with a number where several workers share it: <c>cpu:0</c>.</param>
public sealed record WorkerKey(string Silo, string Device)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Silo}/{Device}";

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static WorkerKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var slash = key.LastIndexOf('/');
        return slash > 0 && slash < key.Length - 1
            ? new(key[..slash], key[(slash + 1)..])
            : throw new FormatException($"'{key}' names no worker; give the silo's name, a slash and the device");
    }
}
