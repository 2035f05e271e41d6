import { describe, expect, it } from 'vitest'
import { robotsCases } from '../../bench/peers/robots-suite.ts'

const SOURCE = `
TEST(Suite, ID_One) {
  const absl::string_view robots =
      "user-agent: A\\n"  // a comment
      "disallow: /\\n";
  const std::string url = "http://a.example/x";
  // EXPECT_TRUE(IsUserAgentAllowed(robots, "Z", url));
  EXPECT_FALSE(IsUserAgentAllowed(robots, "A", url));
  EXPECT_TRUE(
      IsUserAgentAllowed(robots, "B", "http://a.example/y"));
}

TEST(Suite, GoogleOnly_Two) {
  const absl::string_view robots("\\xEF\\xBB\\xBFuser-agent: A");
  EXPECT_TRUE(IsUserAgentAllowed(robots, "A", "http://a.example/"));
  EXPECT_TRUE(IsUserAgentAllowed(madeByALoop, "A", "http://a.example/"));
}
`

describe('the suite for robots.txt', () => {
  it('gives its questions, and leaves out what its text does not tell', () => {
    expect(robotsCases(SOURCE)).toEqual([
      { test: 'ID_One', robots: 'user-agent: A\ndisallow: /\n', agent: 'A', url: 'http://a.example/x', allowed: false },
      { test: 'ID_One', robots: 'user-agent: A\ndisallow: /\n', agent: 'B', url: 'http://a.example/y', allowed: true },
      { test: 'GoogleOnly_Two', robots: '\uFEFFuser-agent: A', agent: 'A', url: 'http://a.example/', allowed: true },
    ])
  })

  it('that holds none is an error', () => {
    expect(() => robotsCases('int main() {}')).toThrow('found no question in robots_test.cc')
  })
})
