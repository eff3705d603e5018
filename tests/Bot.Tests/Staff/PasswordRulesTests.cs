using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short words", PasswordProblem.TooShort)]
    [InlineData("", PasswordProblem.TooShort)]
    [InlineData("password1234", PasswordProblem.Common)]
    [InlineData("Password123!", PasswordProblem.Common)]
    [InlineData("qwertyqwerty", PasswordProblem.Common)]
    [InlineData("123456789012", PasswordProblem.Common)]
    [InlineData("aaaaaaaaaaaa", PasswordProblem.Common)]
    [InlineData("sam.lee rides", PasswordProblem.HoldsTheName)]
    public void A_password_that_is_guessed_first_is_refused(string password, PasswordProblem problem) =>
        Assert.Equal(problem, PasswordRules.Check(password, "sam.lee"));

    [Theory]
    [InlineData("tulip brick otter")]
    [InlineData("password of the quiet otter")]
    [InlineData("ж3Лотос-камень")]
    public void Words_in_a_row_are_taken_without_a_rule_about_signs(string password) =>
        Assert.Null(PasswordRules.Check(password, "sam.lee"));

    [Fact]
    public void A_password_may_be_long_but_not_endless() =>
        Assert.Equal(PasswordProblem.TooLong, PasswordRules.Check(string.Concat(Enumerable.Repeat("otter ", 50)), "sam.lee"));
}
