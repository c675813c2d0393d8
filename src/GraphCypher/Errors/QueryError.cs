namespace GraphCypher.Errors;

/// <summary>The classes of errors that openCypher names.</summary>
internal enum ErrorClass
{
    SyntaxError,
    SemanticError,
    ParameterMissing,
    ConstraintVerificationFailed,
    ConstraintValidationFailed,
    EntityNotFound,
    PropertyNotFound,
    LabelNotFound,
    TypeError,
    ArgumentError,
    ArithmeticError,
    ProcedureError,

    /// <summary>A limit of time or memory stopped the statement.</summary>
    LimitExceeded,
}

/// <summary>A statement is wrong, or went wrong.</summary>
internal sealed class QueryError : Exception
{
    /// <summary>A message may quote what a statement holds, which can be of any length.</summary>
    private const int MostLetters = 600;

    public QueryError()
    {
    }

    public QueryError(string message)
        : base(message)
    {
    }

    public QueryError(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public QueryError(ErrorClass errorClass, string detail, string message, TextRange? place = null)
        : base(message.Length <= MostLetters ? message : string.Concat(message.AsSpan(0, MostLetters), "…"))
    {
        Class = errorClass;
        Detail = detail;
        Place = place;
    }

    public ErrorClass Class { get; } = ErrorClass.SyntaxError;

    /// <summary>As openCypher's conformance suite names it, such as <c>UndefinedVariable</c>.</summary>
    public string Detail { get; } = "";

    /// <summary>Where in the statement; null when no place is to blame.</summary>
    public TextRange? Place { get; }

    /// <summary>Whether a place is to blame and not known yet; a limit is nobody's fault.</summary>
    public bool IsWithoutPlace => Place is null && Class != ErrorClass.LimitExceeded;

    /// <summary>The same error, with the place to blame.</summary>
    public QueryError At(TextRange place) => new(Class, Detail, Message, place);

    public static QueryError Syntax(string detail, string message, TextRange place) => new(ErrorClass.SyntaxError, detail, message, place);

    public static QueryError Type(string message, TextRange? place = null) => new(ErrorClass.TypeError, "InvalidArgumentType", message, place);
}
