using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace CinWorkflows.Architecture.Tests.Code;

/// <summary>Reads what a compiled method names and says.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types, methods and fields named in a method's body, each with the instruction that names it.</summary>
    public static IEnumerable<(OpCode Code, MemberInfo Member)> MembersOf(MethodBase method)
    {
        return Of(method)
            .Where(entry => entry.Code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            .Select(entry => (entry.Code, Resolved(method, entry.Operand)));
    }

    /// <summary>The texts that stand in a method's body.</summary>
    public static IEnumerable<string> TextsOf(MethodBase method) =>
        Of(method).Where(entry => entry.Code.OperandType == OperandType.InlineString).Select(entry => method.Module.ResolveString(entry.Operand));

    /// <summary>The types of what a method reads and asks at once whether it is less or more; a constant on the right has none.</summary>
    public static IEnumerable<Type> ComparedOf(MethodBase method)
    {
        var all = Of(method).ToList();
        return all.Zip(all.Skip(1)).Where(pair => IsComparison(pair.Second.Code)).Select(pair => TypeRead(method, pair.First.Code, pair.First.Operand)).OfType<Type>();
    }

    private static bool IsComparison(OpCode code) => code.Name!.Split('.')[0] is "clt" or "cgt" or "blt" or "bgt" or "ble" or "bge";

    /// <summary>The type of the value that an instruction fetches from a member, a variable or a parameter; null where it does something else.</summary>
    private static Type? TypeRead(MethodBase method, OpCode code, int operand)
    {
        var name = code.Name!.Split('.');
        var at = name is [_, var number] && int.TryParse(number, out var stated) ? stated : operand;
        var parameters = method.GetParameters().Select(parameter => parameter.ParameterType);
        return name[0] switch
        {
            "call" or "callvirt" => (Resolved(method, operand) as MethodInfo)?.ReturnType,
            "ldfld" or "ldsfld" => ((FieldInfo)Resolved(method, operand)).FieldType,
            "ldloc" => method.GetMethodBody()!.LocalVariables[at].LocalType,
            "ldarg" => (method.IsStatic ? parameters : parameters.Prepend(method.DeclaringType!)).ElementAt(at),
            _ => null,
        };
    }

    private static MemberInfo Resolved(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    /// <summary>The instructions of a method's body; the operand is that of a token or a place, and 0 where there is none.</summary>
    private static IEnumerable<(OpCode Code, int Operand)> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } body)
        {
            yield break;
        }

        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == 0xFE ? OpCodesByValue[(short)(0xFE00 | body[at + 1])] : OpCodesByValue[body[at]];
            at += code.Size;
            var size = SizeOf(code.OperandType, body, at);
            yield return (code, OperandOf(size, body.AsSpan(at)));
            at += size;
        }
    }

    private static int OperandOf(int size, ReadOnlySpan<byte> from) => size switch
    {
        1 => from[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(from),
        4 => BinaryPrimitives.ReadInt32LittleEndian(from),
        _ => 0,
    };

    private static int SizeOf(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at))),
        _ => 4,
    };
}
