using System.Text;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>
/// Reads an object from a table of its members, by the same rules as the serializer but at half of its time and memory. Streams need
/// that: they have thousands of small objects. What the table does not have is kept.
/// </summary>
/// <typeparam name="T">The object's type.</typeparam>
internal sealed class ObjectReader<T>
    where T : WireModel
{
    private readonly Func<T> _create;
    private readonly KeyValuePair<byte[], Setter>[] _members;

    /// <summary>Creates a reader. It is quickest where the members are in the order in which the service writes them.</summary>
    internal ObjectReader(Func<T> create, params (string Name, Setter Set)[] members)
    {
        _create = create;
        _members = Array.ConvertAll(members, member => new KeyValuePair<byte[], Setter>(Encoding.UTF8.GetBytes(member.Name), member.Set));
    }

    internal delegate void Setter(T target, ref Utf8JsonReader reader);

    /// <summary>Reads an object, or null.</summary>
    /// <exception cref="JsonException">It is something else, or has a name with escapes. The serializer can tell more.</exception>
    internal T? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null ? null : throw new JsonException("An object was expected.");
        }

        T target = _create();
        int next = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            ReadOnlySpan<byte> name = reader.ValueIsEscaped ? throw new JsonException("A name is escaped.") : reader.ValueSpan;
            reader.Read();
            int index = Find(name, next);
            if (index < 0)
            {
                Keep(target, name, ref reader);
            }
            else
            {
                _members[index].Value(target, ref reader);
                next = index + 1;
            }
        }

        return target;
    }

    /// <summary>Reads a text that is an object and nothing else.</summary>
    /// <exception cref="JsonException">It is none; the serializer was asked as well and says where.</exception>
    internal T? ReadWhole(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            T? value = Read(ref reader);
            // It throws when something follows that is not blank.
            reader.Read();
            return value;
        }
        catch (JsonException)
        {
            // The serializer reads what this reader does not take, or fails as well and says where.
            return JsonSerializer.Deserialize(json, Wire<T>.Info);
        }
    }

    private int Find(ReadOnlySpan<byte> name, int start)
    {
        for (int i = start; i < _members.Length; i++)
        {
            if (name.SequenceEqual(_members[i].Key))
            {
                return i;
            }
        }

        for (int i = 0; i < start; i++)
        {
            if (name.SequenceEqual(_members[i].Key))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Keep(T target, ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
#if NET8_0_OR_GREATER
        string text = Encoding.UTF8.GetString(name);
#else
        string text = Encoding.UTF8.GetString(name.ToArray());
#endif
        (target.AdditionalProperties ??= new Dictionary<string, JsonElement>())[text] = JsonElement.ParseValue(ref reader);
    }
}
