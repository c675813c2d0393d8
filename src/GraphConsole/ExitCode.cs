namespace GraphConsole;

/// <summary>What a program tells the one who started it.</summary>
public enum ExitCode
{
    Done = 0,
    Failed = 1,
    Usage = 2,
    NoMatch = 3,
    Store = 4,
    Incomplete = 5,
    Stopped = 130,
}

/// <summary>The exit codes as <c>--help</c> lists them; one list for both programs, so that a script need not know which one it calls.</summary>
public static class ExitCodes
{
    public const string Help =
        """
        Exit codes:
          0    done (the last line counts warnings)
          1    no usable input, or failure
          2    wrong usage, or a missing path
          3    --strict with a warning or error; a name without a match; --verify found a difference
          4    the store is busy or damaged
          5    finished, but some records or files could not be read
          130  stopped by Ctrl-C
        """;
}
