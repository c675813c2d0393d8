namespace GraphStore.Folder;

/// <summary>A place in a table that cannot be read; whoever knows the file's name says so.</summary>
internal sealed class TableFaultException : Exception
{
    public TableFaultException()
    {
    }

    public TableFaultException(string message)
        : base(message)
    {
    }

    public TableFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TableFaultException(long line, int column, string message)
        : base(message)
    {
        Line = line;
        Column = column;
    }

    public long Line { get; }

    public int Column { get; }

    public StoreDamagedException In(string file) => new(file, Line, Column, Message);
}
