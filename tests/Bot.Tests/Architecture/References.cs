using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace AdviceBot.Bot.Tests.Architecture;

/// <summary>What the code of a type refers to: types in its signatures, and members that its methods use, compiler-made parts included.</summary>
public static class References
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    /// <summary>Types that this type knows, without generic arguments' wrappers, arrays and references.</summary>
    public static IReadOnlySet<Type> TypesKnownTo(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var known = new HashSet<Type>();
        Add(known, type.BaseType);
        foreach (var implemented in type.GetInterfaces()) Add(known, implemented);
        foreach (var field in type.GetFields(Everything)) Add(known, field.FieldType);
        foreach (var attribute in type.GetCustomAttributesData()) Add(known, attribute.AttributeType);
        foreach (var method in Methods(type))
        {
            if (method is MethodInfo { ReturnType: var returned }) Add(known, returned);
            foreach (var parameter in method.GetParameters()) Add(known, parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? []) Add(known, local.LocalType);
        }

        foreach (var member in MembersUsedBy(type))
        {
            Add(known, member as Type ?? member.DeclaringType);
            if (member is MethodInfo used) foreach (var argument in used.GetGenericArguments()) Add(known, argument);
        }

        return known;
    }

    public static IReadOnlySet<MemberInfo> MembersUsedBy(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Methods(type).SelectMany(Used).ToHashSet();
    }

    private static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything));

    private static IEnumerable<MemberInfo> Used(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && Resolve(method, BitConverter.ToInt32(code, at)) is { } member) yield return member;
            at += OperandSize(operation.OperandType, code, at);
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static int OperandSize(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static void Add(HashSet<Type> known, Type? type)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Add(known, type.GetElementType());
            return;
        }

        foreach (var argument in type.GetGenericArguments()) Add(known, argument);
        known.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
