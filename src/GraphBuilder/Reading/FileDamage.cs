namespace GraphBuilder.Reading;

/// <summary>What goes wrong when the bytes of a file are taken in.</summary>
internal static class FileDamage
{
    /// <summary>Whether an exception tells of the file, not of a mistake here.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>What an action gives; null, with an error in the log, when the file is damaged. An error that the log has already is not told twice.</summary>
    public static T? Guard<T>(Func<T> action, FileLog log)
        where T : class
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (Is(exception))
        {
            if (!log.AnyError)
                Complain(exception, log);
            return null;
        }
    }

    /// <summary>Tells the log why a file cannot be read, or not to its end.</summary>
    public static void Complain(Exception exception, FileLog log)
    {
        switch (exception)
        {
            case InvalidDataException:
                log.Error("gzip-damaged", 0, exception.Message, "a whole gzip file; what could be unpacked is read");
                break;
            case UnauthorizedAccessException:
                log.Error("file-unreadable", 0, "a file that may not be read", "the right to read it");
                break;
            default:
                log.Error("file-unreadable", 0, exception.Message, "a readable file");
                break;
        }
    }
}
