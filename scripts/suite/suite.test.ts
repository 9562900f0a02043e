// The parts of starting the suite that need no emulator: reading Java's version, folding a jar's manifest,
// naming a busy port. It must never start a process that stays.

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onPath } from './chromium.ts';
import { findEmulators, manifestText } from './emulators.ts';
import { findJava, parseJavaMajor } from './java.ts';
import { busyPorts, busyPortSentence, DEFAULT_PORTS, freePorts, HOST, SERVICES } from './ports.ts';

describe('Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['openjdk version "26-ea" 2026-03-17', 26],
    ['IMPLEMENTOR="Eclipse Adoptium"\nJAVA_RUNTIME_VERSION="25.0.3+9-LTS"\nJAVA_VERSION="25.0.3"', 25],
  ])('reads the major version out of %j', (text, major) => {
    expect(parseJavaMajor(text)).toBe(major);
  });

  it('has no version when the text names none', () => {
    expect(parseJavaMajor('bash: java: command not found')).toBeNull();
  });

  const jdk = (version: string): string => {
    const home = mkdtempSync(join(tmpdir(), 'jdk-'));
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin', 'java'), '');
    writeFileSync(join(home, 'release'), `JAVA_VERSION="${version}"\n`);
    return home;
  };

  it('is taken from the distribution when JAVA_HOME is too old and PATH has none', () => {
    const [old, recent] = [jdk('17.0.15'), jdk('25.0.3')];
    expect(findJava({ JAVA_HOME: old, PATH: old }, [old, recent])).toEqual({
      home: recent,
      version: 25,
      from: recent,
    });
    for (const home of [old, recent]) rmSync(home, { recursive: true });
  });

  it('is asked for in one sentence, with what was found, when all of them are too old', () => {
    const old = jdk('17.0.15');
    expect(() => findJava({ JAVA_HOME: old, PATH: old }, [])).toThrow(
      /Cần Java 21 trở lên.*chỉ thấy Java 17 \(JAVA_HOME\).*openjdk-21-jre-headless/,
    );
    rmSync(old, { recursive: true });
  });
});

describe('the manifest of a wrapper jar', () => {
  const unfold = (text: string): string => text.replaceAll('\r\n ', '');

  it('keeps every line within 72 bytes and says the same when unfolded', () => {
    const value = fc.string({
      unit: fc.constantFrom('a', '/', '%', 'ậ', 'Ộ', '😀', '.'),
      maxLength: 400,
      size: 'max',
    });
    fc.assert(
      fc.property(value, (path) => {
        const text = manifestText({ 'Manifest-Version': '1.0', 'Class-Path': `file:///${path}x` });
        const lines = text.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(72);
        expect(unfold(text)).toBe(`Manifest-Version: 1.0\r\nClass-Path: file:///${path}x\r\n\r\n`);
      }),
    );
  });
});

describe('the emulators', () => {
  it('are refused with the name of the variable when it points at a file that is not there', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'emulators-'));
    const env = { FIRESTORE_EMULATOR_BINARY_PATH: join(cache, 'absent.jar') };
    await expect(findEmulators(cache, env)).rejects.toThrow(/FIRESTORE_EMULATOR_BINARY_PATH.*absent\.jar/);
    rmSync(cache, { recursive: true });
  });

  it('are the ones the variables name when those exist', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'emulators-'));
    const file = join(cache, 'mine');
    writeFileSync(file, '');
    const env = { FIRESTORE_EMULATOR_BINARY_PATH: file, PUBSUB_EMULATOR_BINARY_PATH: file };
    const found = await findEmulators(cache, env);
    expect(found.env).toEqual(env);
    expect(found.sentences[0]).toBe(`Firestore: theo biến FIRESTORE_EMULATOR_BINARY_PATH (${file})`);
    rmSync(cache, { recursive: true });
  });
});

describe('a program on PATH', () => {
  it('is found under the first name that exists, in whatever folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'path-'));
    writeFileSync(join(folder, 'google-chrome'), '');
    expect(onPath(['chromium', 'google-chrome'], `/nowhere:${folder}`)).toBe(join(folder, 'google-chrome'));
    expect(onPath(['chromium'], `/nowhere:${folder}`)).toBeNull();
    rmSync(folder, { recursive: true });
  });
});

describe('ports', () => {
  it.each(SERVICES)('name the number, the service and the way out when %s is busy', (service) => {
    const sentence = busyPortSentence(service, DEFAULT_PORTS[service]);
    expect(sentence).toContain(`Cổng ${DEFAULT_PORTS[service].toFixed(0)} `);
    expect(sentence).toMatch(/hãy tắt chương trình đó .* rồi chạy lại\.$/);
  });

  it('give one sentence for the one that something holds, and none for a free one', async () => {
    const holder = createServer();
    await new Promise<void>((listening) => holder.listen(0, HOST, listening));
    const held = (holder.address() as AddressInfo).port;
    const [free = 0] = await freePorts(1);
    const sentences = await busyPorts({ firestore: held, auth: free });
    await new Promise((closed) => holder.close(closed));
    expect(sentences).toEqual([busyPortSentence('firestore', held)]);
  });

  it('that are handed out as free are all different', async () => {
    expect(new Set(await freePorts(5)).size).toBe(5);
  });
});
