using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>Hashes of the words and marks that code looks for by itself.</summary>
internal static class Words
{
    public static readonly ulong Number = FeatureHash.Of("<number>");
    public static readonly ulong Latex = FeatureHash.Of("<latex>");
    public static readonly ulong Link = FeatureHash.Of("<link>");
    public static readonly ulong Comma = FeatureHash.Of(",");
    public static readonly ulong Colon = FeatureHash.Of(":");
    public static readonly ulong Semicolon = FeatureHash.Of(";");
    public static readonly ulong Slash = FeatureHash.Of("/");
    public static readonly ulong Ampersand = FeatureHash.Of("&");
    public static readonly ulong Opening = FeatureHash.Of("(");
    public static readonly ulong Closing = FeatureHash.Of(")");
    public static readonly ulong And = FeatureHash.Of("and");
    public static readonly ulong Or = FeatureHash.Of("or");
    public static readonly ulong The = FeatureHash.Of("the");
    public static readonly ulong A = FeatureHash.Of("a");
    public static readonly ulong An = FeatureHash.Of("an");
    public static readonly ulong Such = FeatureHash.Of("such");
    public static readonly ulong As = FeatureHash.Of("as");
    public static readonly ulong Like = FeatureHash.Of("like");
    public static readonly ulong Including = FeatureHash.Of("including");
    public static readonly ulong Both = FeatureHash.Of("both");
    public static readonly ulong Proposed = FeatureHash.Of("proposed");
    public static readonly ulong This = FeatureHash.Of("this");
    public static readonly ulong It = FeatureHash.Of("it");
}
