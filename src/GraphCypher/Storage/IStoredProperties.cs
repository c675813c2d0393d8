using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>Properties of elements that a graph was filled with, read where they lie: most are never asked for.</summary>
internal interface IStoredProperties
{
    Properties OfNode(int node);

    Value OfNode(int node, int key);

    Properties OfRelationship(int relationship);

    Value OfRelationship(int relationship, int key);
}
