import { ChangePassword } from '@application/session/change-password';
import { SignIn } from '@application/session/sign-in';
import { SignOut } from '@application/session/sign-out';
import { Module } from '@nestjs/common';
import { SessionController } from './session.controller';

@Module({ controllers: [SessionController], providers: [SignIn, SignOut, ChangePassword] })
export class SessionModule {}
