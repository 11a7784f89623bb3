using System.Runtime.InteropServices;
using FocusNetGrid.Cli.CommandLine;

namespace FocusNetGrid.Cli.Door;

/// <summary>Ctrl-C and SIGTERM: the first asks the work to stop where it can be resumed, the second leaves at once.</summary>
internal sealed class Interruption : IDisposable
{
    private const string ShowCursor = "\e[?25h";
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly bool _heeded;
    private int _signals;

    /// <param name="heeded">Whether the signals are acted upon at all.</param>
    public Interruption(bool heeded)
    {
        _heeded = heeded;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!_heeded)
        {
            return;
        }

        if (Interlocked.Increment(ref _signals) == 1)
        {
            _source.Cancel();
            return;
        }

        // Leaving in the middle of a live display would leave the terminal without its cursor.
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(ShowCursor);
        }

        Environment.Exit(ExitCode.Interrupted);
    }
}
