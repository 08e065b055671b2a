// The browser of Debian, as no other is downloaded. In a container it runs as root, which its sandbox refuses.
export default {
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] },
  },
};
