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
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return Of(method)
            .Where(entry => entry.Code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            .Select(entry => (entry.Code, method.Module.ResolveMember(entry.Operand, ofType, ofMethod)!));
    }

    /// <summary>The texts that stand in a method's body.</summary>
    public static IEnumerable<string> TextsOf(MethodBase method) =>
        Of(method).Where(entry => entry.Code.OperandType == OperandType.InlineString).Select(entry => method.Module.ResolveString(entry.Operand));

    /// <summary>The instructions of a method's body; the operand is that of a token, and 0 where there is none.</summary>
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
            yield return (code, size == 4 ? BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at)) : 0);
            at += size;
        }
    }

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
