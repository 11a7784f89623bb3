using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FocusNetGrid.Cli.Screens;

/// <summary>The log of a host: a line an event on standard error, with its time.</summary>
internal static class ServeLogging
{
    /// <summary>How much is logged: of Orleans, which has a lot to say, only what is wrong unless the user wants to know.</summary>
    public static void Configure(ILoggingBuilder logging, Verbosity verbosity)
    {
        var own = verbosity == Verbosity.Quiet ? LogLevel.Warning : LogLevel.Information;
        var others = verbosity == Verbosity.Verbose ? LogLevel.Information : LogLevel.Warning;
        logging
            .SetMinimumLevel(others)
            .AddFilter("FocusNetGrid", own)
            .AddSimpleConsole(console =>
            {
                (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ");
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            })
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
