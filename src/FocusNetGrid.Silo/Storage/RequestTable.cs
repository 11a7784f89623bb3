using Microsoft.Data.Sqlite;

namespace FocusNetGrid.Silo.Storage;

/// <summary>
/// What other processes ask of the one that works on a run. A request waits in the database until it is answered, so that none is lost: where nobody
/// works on the run, whoever does next answers it first.
/// </summary>
internal static class RequestTable
{
    /// <summary>Asks.</summary>
    /// <returns>The request's number.</returns>
    public static long Ask(SqliteConnection connection, string verb, DateTimeOffset now)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO request (verb, asked) VALUES ($verb, $asked) RETURNING id";
        command.Parameters.AddWithValue("$verb", verb);
        command.Parameters.AddWithValue("$asked", now.ToString("O"));
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The oldest request without an answer; null where there is none.</summary>
    public static (long Id, string Verb)? Oldest(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, verb FROM request WHERE answer IS NULL ORDER BY id LIMIT 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    /// <summary>The answer to a request; null before there is one.</summary>
    public static string? AnswerTo(SqliteConnection connection, long id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT answer FROM request WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Answers.</summary>
    public static void Answer(SqliteConnection connection, long id, string answer)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE request SET answer = $answer WHERE id = $id";
        command.Parameters.AddWithValue("$answer", answer);
        command.Parameters.AddWithValue("$id", id);
        command.ExecuteNonQuery();
    }
}
