namespace GraphBuilder.Tagging;

/// <summary>Takes the features of a token one by one. Those who write features know it as a type argument, so that no call is indirect.</summary>
internal interface IFeatureSink
{
    void Take(FeatureTemplate template, NamePart value);

    void Take(FeatureTemplate template, NamePart first, NamePart second);
}
