namespace GraphCypher.Errors;

/// <summary>The codes by which Neo4j's clients know errors.</summary>
internal static class ErrorCodes
{
    public static string Of(QueryError error) => error.Class switch
    {
        ErrorClass.SyntaxError => "Neo.ClientError.Statement.SyntaxError",
        ErrorClass.SemanticError when error.Detail == "WriteNotAllowed" => "Neo.ClientError.Statement.AccessMode",
        ErrorClass.SemanticError => "Neo.ClientError.Statement.SemanticError",
        ErrorClass.ParameterMissing => "Neo.ClientError.Statement.ParameterMissing",
        ErrorClass.ConstraintVerificationFailed or ErrorClass.ConstraintValidationFailed => "Neo.ClientError.Schema.ConstraintValidationFailed",
        ErrorClass.EntityNotFound => "Neo.ClientError.Statement.EntityNotFound",
        ErrorClass.PropertyNotFound => "Neo.ClientError.Statement.PropertyNotFound",
        ErrorClass.LabelNotFound => "Neo.ClientError.Statement.LabelNotFound",
        ErrorClass.TypeError => "Neo.ClientError.Statement.TypeError",
        ErrorClass.ArgumentError => "Neo.ClientError.Statement.ArgumentError",
        ErrorClass.ArithmeticError => "Neo.ClientError.Statement.ArithmeticError",
        ErrorClass.ProcedureError => "Neo.ClientError.Procedure.ProcedureNotFound",
        _ => "Neo.ClientError.Transaction.TransactionTimedOut",
    };
}
