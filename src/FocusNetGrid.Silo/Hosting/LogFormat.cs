namespace FocusNetGrid.Silo.Hosting;

/// <summary>How a host writes its log.</summary>
public enum LogFormat
{
    /// <summary>A line an event, for people.</summary>
    Text,

    /// <summary>A JSON object a line, for what collects logs.</summary>
    Json,
}
