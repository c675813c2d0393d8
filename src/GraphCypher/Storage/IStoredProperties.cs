using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>Properties of elements that a graph was filled with, read where they lie: most are never asked for.</summary>
internal interface IStoredProperties
{
    Properties OfNode(int node);

    Value OfNode(int node, int key);

    /// <summary>One property of all nodes.</summary>
    NodeColumn NodeColumn(int key);

    /// <summary>Whether it is there, without making its value.</summary>
    bool HasNode(int node, int key);

    /// <summary>Whether a property of nodes ascends with their numbers.</summary>
    bool IsAscending(int key);

    /// <summary>Whether every node that was filled in has it.</summary>
    bool AllNodesHave(int key);

    bool AllRelationshipsHave(int key);

    Properties OfRelationship(int relationship);

    bool HasRelationship(int relationship, int key);

    Value OfRelationship(int relationship, int key);
}
