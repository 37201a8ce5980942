"""Drives a headless Chromium through chromedriver, over plain HTTP as the WebDriver standard describes it."""
import base64
import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Space": "\ue00d", "Shift": "\ue008", "End": "\ue010", "Home": "\ue011"}


def find():
    """The browser and its driver, or None where one is missing."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


class Browser:
    def __init__(self, folder, seconds=90):
        browser, driver = find()
        self.seconds = seconds
        self.process = subprocess.Popen([driver, "--port=0", "--log-level=SEVERE"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:  # "… was started successfully on port 12345."
            if "started successfully" in line:
                self.port = int(line.rstrip(" .\n").rsplit(" ", 1)[1])
                break
        arguments = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--force-color-profile=srgb",
                     "--disable-background-networking", f"--user-data-dir={folder}"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        wanted = {"browserName": "chrome", "goog:chromeOptions": {"binary": browser, "args": arguments},
                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        try:
            self.session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}}, root=True)["sessionId"]
        except Exception:
            self.process.kill()
            raise

    def call(self, method, path, body=None, root=False):
        address = f"http://127.0.0.1:{self.port}" + ("" if root else f"/session/{self.session}") + path
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(address, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=self.seconds) as reply:
                return json.loads(reply.read())["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{method} {path}: {error.read().decode()[:600]}") from None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("DELETE", "")
        finally:
            self.process.terminate()
            self.process.wait(20)

    def open(self, address):
        self.call("POST", "/url", {"url": address})

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def developer(self, command, **parameters):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def all(self, selector):
        return self.call("POST", "/elements", {"using": "css selector", "value": selector})

    def one(self, selector):
        return self.call("POST", "/element", {"using": "css selector", "value": selector})

    def click(self, element):
        self.call("POST", f"/element/{element[ELEMENT]}/click")

    def seen(self, element):
        return self.call("GET", f"/element/{element[ELEMENT]}/displayed")

    def press(self, *keys):
        for key in keys:
            value = KEYS.get(key, key)
            self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]}]})

    def size(self, width, height):
        self.developer("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def scheme(self, value, media=""):
        self.developer("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": value}])

    def picture(self, file, width, height):
        self.size(width, height)
        time.sleep(0.2)
        file.write_bytes(base64.b64decode(self.developer("Page.captureScreenshot", format="png")["data"]))

    def printed(self):
        return base64.b64decode(self.call("POST", "/print", {"page": {"width": 21.0, "height": 29.7}}))

    def log(self, kind):
        return self.call("POST", "/se/log", {"type": kind})
