using GraphBuilder.Tagging;

namespace GraphBuilder.Recognition.Trained;

/// <summary>All that finding terms learns from annotated and unlabelled text.</summary>
internal sealed record TermModel(TaggerModel Tagger, CandidateModel Judge);
