namespace FocusNetGrid.Silo.Workers;

/// <summary>The end of what a process writes to its standard error.</summary>
internal sealed class LastWords
{
    private const int Most = 4096;
    private readonly Lock _lock = new();
    private string _text = "";

    /// <summary>What is kept.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.Trim();
            }
        }
    }

    /// <summary>Reads to the end, so that the pipe never fills up and stops the process.</summary>
    public void Read(TextReader reader)
    {
        var buffer = new char[Most];
        while (reader.Read(buffer) is var read and > 0)
        {
            lock (_lock)
            {
                _text += new string(buffer, 0, read);
                _text = _text[Math.Max(0, _text.Length - Most)..];
            }
        }
    }
}
